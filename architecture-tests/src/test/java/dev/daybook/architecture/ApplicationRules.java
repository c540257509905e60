package dev.daybook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.daybook.application.port.StreamHead;
import dev.daybook.application.port.StreamId;

/// Use cases speak to the outside through ports alone.
final class ApplicationRules {

    @ArchTest
    static final ArchRule the_application_uses_only_the_domain = classes()
            .that()
            .resideInAPackage(Packages.APPLICATION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(Packages.APPLICATION, Packages.DOMAIN, Packages.JDK, Packages.NULL_ANNOTATIONS)
            .because("a use case speaks to ports, never to technology");

    @ArchTest
    static final ArchRule the_application_reaches_out_through_ports_only = noClasses()
            .that()
            .resideInAPackage(Packages.APPLICATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.channels..", "java.nio.file..", "java.net..", "java.sql..")
            .because("what leaves the process has a port, whose contract every adapter passes");

    @ArchTest
    static final ArchRule a_port_is_an_interface = classes()
            .that()
            .resideInAPackage(Packages.PORTS)
            .and()
            .areNotAssignableTo(Throwable.class)
            .should()
            .beInterfaces()
            .orShould()
            .haveModifier(JavaModifier.FINAL)
            .because("an adapter implements a port; it inherits no behaviour from it");

    @ArchTest
    static final ArchRule only_event_stores_know_what_is_stored = noClasses()
            .that()
            .resideOutsideOfPackage(Packages.EVENT_STORE)
            .should()
            .callMethod(StreamHead.class, "stored", StreamId.class, long.class, byte[].class)
            .because("an invented version token would let somebody append beyond a gap");

    private ApplicationRules() {}
}
