package dev.daybook.deploy.settings;

/// Where the relay tells of events: the same read models hear of them either way.
public enum Publisher {
    EVENTBRIDGE,
    SNS;

    /// As the setting `DAYBOOK_PUBLISHER` spells it.
    public String setting() {
        return switch (this) {
            case EVENTBRIDGE -> "eventbridge";
            case SNS -> "sns";
        };
    }
}
