/// A private network without a way to the internet, for Postgres and for the functions that ask it. Start with
/// `Network`.
@NullMarked
package dev.daybook.deploy.network;

import org.jspecify.annotations.NullMarked;
