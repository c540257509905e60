package dev.daybook.deploy.messaging;

/// Who follows the feed, each woken by messages of its own.
public enum ReadModel {
    BOOKS("books"),
    DAILY_TOTALS("daily_totals"),
    BALANCES("balances");

    private final String setting;

    ReadModel(String setting) {
        this.setting = setting;
    }

    /// As the setting `DAYBOOK_READ_MODELS` and the pattern files spell it.
    public String setting() {
        return setting;
    }

    /// As a part of AWS's names.
    public String id() {
        return setting.replace('_', '-');
    }
}
