package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.adapter.out.dynamodb.store.ItemHash;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A digest over everything else in an item, its key included, so that no bit of it changes unnoticed.
final class Seal {

    private static final String DIGEST = "digest";

    private Seal() {}

    static Map<String, AttributeValue> on(Map<String, AttributeValue> item) {
        var sealed = new HashMap<>(item);
        sealed.put(DIGEST, digest(item));
        return sealed;
    }

    static boolean isWhole(Map<String, AttributeValue> sealed) {
        var item = new HashMap<>(sealed);
        var digest = item.remove(DIGEST);
        return digest(item).equals(digest);
    }

    private static AttributeValue digest(Map<String, AttributeValue> item) {
        return AttributeValue.fromB(ItemHash.digest(new TreeMap<>(item)));
    }
}
