package dev.daybook.domain.account;

import java.math.BigInteger;

/// One side of one posting as an account sees it. `posting` is the posting's place in its transaction, from 0;
/// `amount` is in minor units of the account's asset, above zero.
public record Entry(int posting, Direction direction, BigInteger amount) {}
