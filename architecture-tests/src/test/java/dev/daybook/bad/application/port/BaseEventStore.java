package dev.daybook.bad.application.port;

abstract class BaseEventStore {}
