package dev.daybook.deploy.function;

/// How much of Lambda one function gets.
///
/// @param megabytes of memory; 1,769 come with one whole processor
/// @param seconds that one call may take
/// @param concurrency how many run at once, at most: kept free for it, and never more
record Size(int megabytes, int seconds, int concurrency) {}
