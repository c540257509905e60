package dev.daybook.bad.application;

class OpenToOverridingQuery {}
