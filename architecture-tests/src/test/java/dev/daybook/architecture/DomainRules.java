package dev.daybook.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// A decision depends on its command and the history, and on nothing else.
final class DomainRules {

    @ArchTest
    static final ArchRule the_domain_uses_only_the_jdk = classes()
            .that()
            .resideInAPackage(Packages.DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(Packages.DOMAIN, Packages.JDK, Packages.NULL_ANNOTATIONS)
            .because("the rules of the ledger must outlive every framework");

    @ArchTest
    static final ArchRule the_domain_reads_and_writes_nothing = noClasses()
            .that()
            .resideInAPackage(Packages.DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.channels..", "java.nio.file..", "java.net..", "java.sql..")
            .because("a decision that waits for the outside can be neither repeated nor trusted");

    @ArchTest
    static final ArchRule the_domain_never_asks_for_the_time = noClasses()
            .that()
            .resideInAPackage(Packages.DOMAIN)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethodWhere(describe("asks for the time", DomainRules::asksForTheTime))
            .because("time arrives inside commands, so that a decision can be repeated");

    @ArchTest
    static final ArchRule the_domain_never_rolls_dice = noClasses()
            .that()
            .resideInAPackage(Packages.DOMAIN)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .because("identifiers arrive inside commands, so that a retry does not create a twin");

    @ArchTest
    static final ArchRule the_domain_starts_no_thread = noClasses()
            .that()
            .resideInAPackage(Packages.DOMAIN)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent..")
            .because("a pure function has nothing to wait for and nothing to lock");

    private static boolean asksForTheTime(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return switch (call.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time");
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            default -> false;
        };
    }

    private DomainRules() {}
}
