package dev.daybook.bad.elsewhere;

final class StrayQuery {}
