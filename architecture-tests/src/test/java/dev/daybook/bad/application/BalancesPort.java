package dev.daybook.bad.application;

interface BalancesPort {}
