package dev.daybook.bootstrap.cli.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A transaction to ask for, and how it shall end.
record Order(String externalId, Ending ending, Optional<Instant> effectiveAt, List<Posting> postings) {

    static Order now(String externalId, Ending ending, List<Posting> postings) {
        return new Order(externalId, ending, Optional.empty(), postings);
    }

    /// The request that begins it.
    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode().put("external_id", externalId);
        if (ending.isPendedFirst()) {
            json.put("status", "pending");
        }
        effectiveAt.ifPresent(at -> json.put("effective_at", at.toString()));
        var array = json.putArray("postings");
        postings.forEach(posting -> array.addObject()
                .put("debit", posting.debit())
                .put("credit", posting.credit())
                .put("amount", Long.toString(posting.amount()))
                .put("asset", Posting.ASSET));
        return json;
    }

    /// The request that ends it.
    ObjectNode end() {
        var json = JsonNodeFactory.instance.objectNode();
        if (ending == Ending.PENDED_THEN_POSTED_BY_HALF) {
            var amounts = json.putArray("amounts");
            postings.forEach(posting -> amounts.add(Long.toString(ending.moved(posting.amount()))));
        }
        return json;
    }

    /// What moves in the end.
    List<Posting> moved() {
        return postings.stream()
                .map(posting -> posting.of(ending.moved(posting.amount())))
                .toList();
    }

    /// What the API shows in the end.
    List<Posting> shown() {
        return postings.stream()
                .map(posting -> posting.of(ending.shown(posting.amount())))
                .toList();
    }
}
