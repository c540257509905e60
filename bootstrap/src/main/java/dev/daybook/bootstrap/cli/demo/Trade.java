package dev.daybook.bootstrap.cli.demo;

/// Money of a buyer that is meant for a seller.
///
/// @param externalId of the transaction that it began with
/// @param since the number of the step that brought it to where it is
/// @param isRefundable whether that transaction can be reversed as a whole
record Trade(
        Market market, String buyer, String seller, long amount, String externalId, long since, boolean isRefundable) {

    static Trade at(Moment at, Market market, String buyer, long amount, boolean isRefundable) {
        return new Trade(market, buyer, at.oneOf(market.sellers()), amount, at.externalId(), at.number(), isRefundable);
    }

    Trade of(long otherAmount, long now) {
        return new Trade(market, buyer, seller, otherAmount, externalId, now, isRefundable);
    }
}
