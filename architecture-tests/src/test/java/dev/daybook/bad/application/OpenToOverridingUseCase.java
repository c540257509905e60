package dev.daybook.bad.application;

class OpenToOverridingUseCase {

    public void handle() {}
}
