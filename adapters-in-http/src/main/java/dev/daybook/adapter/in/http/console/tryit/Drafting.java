package dev.daybook.adapter.in.http.console.tryit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.console.text.TypedTime;
import dev.daybook.adapter.in.http.console.tryit.Deed.Part;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the request of what was filled in. It judges nothing: what is missing or wrong goes to the API as it is, which
/// tells of all faults at once.
final class Drafting {

    private final Deed deed;
    private final Entered entered;
    private final List<Asset> pending;
    private final ObjectNode body = Json.object();
    private final Map<String, String> wording = new HashMap<>();

    /// Reads what was entered for a deed.
    ///
    /// @param pending the assets of the pending postings, where amounts are to be posted of them
    private Drafting(Deed deed, Entered entered, List<Asset> pending) {
        this.deed = deed;
        this.entered = entered;
        this.pending = pending;
    }

    static Drafted draft(LedgerId ledger, Deed deed, Entered entered, List<Asset> pending) {
        var drafting = new Drafting(deed, entered, pending);
        drafting.fill();
        var subject = deed.subject();
        var named = subject.map(entered::text).orElse("");
        return new Drafted(
                "/v1/ledgers/" + ledger
                        + deed.path(URLEncoder.encode(named, UTF_8).replace("+", "%20")),
                entered.isChecked("dry_run"),
                entered.text("key"),
                drafting.body,
                drafting.wording,
                subject.filter(_ -> named.isEmpty()));
    }

    private void fill() {
        if (deed.asks(Part.OPENING)) {
            open();
        }
        if (deed == Deed.PEND) {
            body.put("status", "pending");
        }
        if (deed.asks(Part.POSTINGS)) {
            post();
        }
        time(Part.EXPIRES, "expires_at");
        time(Part.EFFECTIVE, "effective_at");
        text(Part.EXTERNAL_ID, "external_id");
        text(Part.DESCRIPTION, "description");
        text(Part.REASON, "reason");
        if (deed.asks(Part.AMOUNTS)) {
            amounts();
        }
        if (deed.asks(Part.METADATA)) {
            metadata();
        }
    }

    private void open() {
        put(body, "id", entered.text("id"));
        put(body, "asset", entered.text("asset"));
        put(body, "normal_balance", entered.text("normal_balance"));
        entered.filled("minimum_balance")
                .ifPresentOrElse(
                        typed ->
                                amount(body, "minimum_balance", "minimum_balance", typed, asset(entered.text("asset"))),
                        () -> body.putNull("minimum_balance"));
    }

    private void post() {
        var postings = body.putArray("postings");
        for (var row : entered.postings()) {
            if (!row.isBlank()) {
                var path = "postings[%d].amount".formatted(postings.size());
                var posting = postings.addObject();
                put(posting, "debit", row.debit());
                put(posting, "credit", row.credit());
                if (!row.amount().isEmpty()) {
                    amount(posting, "amount", path, row.amount(), asset(row.asset()));
                }
                put(posting, "asset", row.asset());
            }
        }
    }

    private void amounts() {
        entered.filled("amounts").ifPresent(typed -> {
            var amounts = body.putArray("amounts");
            for (var part : typed.split("\\s+", -1)) {
                int place = amounts.size();
                var asset = place < pending.size() ? Optional.of(pending.get(place)) : Optional.<Asset>empty();
                amounts.add(minorUnits("amounts[%d]".formatted(place), part, asset));
            }
        });
    }

    private void metadata() {
        entered.filled("metadata").ifPresent(typed -> {
            var metadata = body.putObject("metadata");
            typed.lines().filter(line -> !line.isBlank()).forEach(line -> {
                var pair = line.split("=", 2);
                metadata.put(pair[0].strip(), pair.length == 2 ? pair[1].strip() : "");
            });
        });
    }

    private void amount(ObjectNode json, String field, String path, String typed, Optional<Asset> asset) {
        json.put(field, minorUnits(path, typed, asset));
    }

    /// What cannot be turned into minor units goes as it was typed, and is refused by the API: every integer that it
    /// takes for minor units we take for an amount.
    private String minorUnits(String path, String typed, Optional<Asset> asset) {
        var units = asset.flatMap(known -> TypedAmount.minorUnits(typed, known));
        if (units.isEmpty()) {
            asset.ifPresent(known -> wording.put(path, TypedAmount.otherwise(known)));
        }
        return units.orElse(typed);
    }

    private void time(Part part, String field) {
        if (deed.asks(part)) {
            entered.filled(field).ifPresent(typed -> body.put(field, TypedTime.utc(typed)));
        }
    }

    private void text(Part part, String field) {
        if (deed.asks(part)) {
            put(body, field, entered.text(field));
        }
    }

    private static void put(ObjectNode json, String field, String text) {
        if (!text.isEmpty()) {
            json.put(field, text);
        }
    }

    private static Optional<Asset> asset(String text) {
        return Optional.of(text).filter(Asset::isSpelledWell).map(Asset::parse);
    }
}
