package dev.daybook.bad.application;

final class DoesTwoThingsUseCase {

    public void handle() {}

    public void handleAgain() {}
}
