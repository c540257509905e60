package dev.daybook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Adapters are leaves: nothing but the bootstrap knows them, and they do not know each other.
final class AdapterRules {

    @ArchTest
    static final ArchRule an_adapter_knows_no_other_adapter = slices().matching("dev.daybook..adapter.(*).(*)..")
            .should()
            .notDependOnEachOther()
            .because("what two adapters share belongs to the application, or one could not be replaced alone");

    @ArchTest
    static final ArchRule only_the_bootstrap_builds_adapters = noClasses()
            .that()
            .resideOutsideOfPackages(Packages.ADAPTERS, Packages.BOOTSTRAP, Packages.BENCHMARKS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Packages.ADAPTERS)
            .because("which technology runs is decided in one place");

    @ArchTest
    static final ArchRule nothing_knows_the_bootstrap = noClasses()
            .that()
            .resideOutsideOfPackages(Packages.BOOTSTRAP, Packages.BENCHMARKS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Packages.BOOTSTRAP)
            .because("the same code runs embedded, as a server and in Lambda");

    private AdapterRules() {}
}
