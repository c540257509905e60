package dev.daybook.bad.application;

final class MoneyUtils {}
