package dev.daybook.bad.elsewhere;

final class StrayUseCase {

    public void handle() {}
}
