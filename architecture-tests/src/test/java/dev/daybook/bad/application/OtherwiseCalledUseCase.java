package dev.daybook.bad.application;

final class OtherwiseCalledUseCase {

    public void execute() {}
}
