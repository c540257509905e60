package dev.daybook.adapter.in.http.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.domain.account.Holdings;
import java.math.BigInteger;

/// What an account, or several together, hold on each side: what is posted, and that with all that is pending.
public final class HoldingsJson {

    private HoldingsJson() {}

    public static ObjectNode of(Holdings holdings) {
        var posted = holdings.posted();
        var reserved = holdings.reserved();
        var json = Json.object();
        json.set("posted", sides(posted.debits(), posted.credits()));
        json.set(
                "pending",
                sides(posted.debits().add(reserved.debits()), posted.credits().add(reserved.credits())));
        return json;
    }

    private static ObjectNode sides(BigInteger debits, BigInteger credits) {
        return Json.object().put("debits", debits.toString()).put("credits", credits.toString());
    }
}
