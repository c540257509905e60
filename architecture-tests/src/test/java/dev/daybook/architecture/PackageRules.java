package dev.daybook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// A package is a chapter: it has an introduction and an order.
final class PackageRules {

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("dev.daybook.(**)").should().beFreeOfCycles().because("a reader needs a first chapter");

    @ArchTest
    static final ArchRule null_is_forbidden_unless_said =
            classes().should(new ResideInANullMarkedPackage()).because("NullAway checks only what is marked");

    private PackageRules() {}
}
