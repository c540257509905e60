package dev.daybook.bootstrap.cli.demo;

import java.util.Map;

/// @param isGuarded whether it never falls below zero
record Account(String id, String asset, String normalBalance, boolean isGuarded, Map<String, String> metadata) {}
