package dev.daybook.adapter.in.http.console.operation;

/// What is asked before something is done that changes what others see.
///
/// @param consequence what will happen
/// @param action where the form goes
/// @param back where to go instead
public record Confirmation(String question, String consequence, String button, String action, String back) {}
