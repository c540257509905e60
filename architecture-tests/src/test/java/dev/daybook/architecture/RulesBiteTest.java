package dev.daybook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// A rule that reports nothing may be a good rule or a misspelt one. Here each must report every bad example made for
/// it.
class RulesBiteTest {

    private static final JavaClasses BAD = new ClassFileImporter().importPackages("dev.daybook.bad");

    private static final List<Class<?>> RULES = List.of(
            DomainRules.class, ApplicationRules.class, AdapterRules.class, NamingRules.class, PackageRules.class);

    /// `examples` as a violation names them: a class, or a method of it.
    record Bite(ArchRule rule, List<String> examples) {
        static Bite of(ArchRule rule, String... examples) {
            return new Bite(rule, List.of(examples));
        }

        @Override
        public String toString() {
            return rule.getDescription();
        }
    }

    static final List<Bite> bites = List.of(
            Bite.of(DomainRules.the_domain_uses_only_the_jdk, "UsesAFramework.asJson"),
            Bite.of(
                    DomainRules.the_domain_reads_and_writes_nothing,
                    "ReadsAndWrites.aFile",
                    "ReadsAndWrites.aPath",
                    "ReadsAndWrites.anAddress",
                    "ReadsAndWrites.aDatabase"),
            Bite.of(
                    DomainRules.the_domain_never_asks_for_the_time,
                    "AsksForTheTime.ofAnInstant",
                    "AsksForTheTime.ofADate",
                    "AsksForTheTime.ofAClock",
                    "AsksForTheTime.ofTheSystem",
                    "AsksForTheTime.ofTheProcessor"),
            Bite.of(
                    DomainRules.the_domain_never_rolls_dice,
                    "RollsDice.anId",
                    "RollsDice.aRandom",
                    "RollsDice.aGenerator",
                    "RollsDice.aThreadsOwn",
                    "RollsDice.aFraction"),
            Bite.of(DomainRules.the_domain_starts_no_thread, "StartsThreads.aThread", "StartsThreads.aLock"),
            Bite.of(ApplicationRules.the_application_uses_only_the_domain, "UsesTechnology.aKey"),
            Bite.of(
                    ApplicationRules.the_application_reaches_out_through_ports_only,
                    "ReachesOut.toAFile",
                    "ReachesOut.toAnAddress"),
            Bite.of(ApplicationRules.a_port_is_an_interface, "BaseEventStore"),
            Bite.of(ApplicationRules.only_event_stores_know_what_is_stored, "InventsAVersion.of"),
            Bite.of(AdapterRules.an_adapter_knows_no_other_adapter, "KnowsTheRows.rows"),
            Bite.of(AdapterRules.only_the_bootstrap_builds_adapters, "BuildsAnAdapter.rows"),
            Bite.of(AdapterRules.nothing_knows_the_bootstrap, "KnowsTheBootstrap.shape"),
            Bite.of(
                    NamingRules.a_use_case_does_one_thing,
                    "OpenToOverridingUseCase",
                    "DoesTwoThingsUseCase",
                    "OtherwiseCalledUseCase",
                    "StrayUseCase"),
            Bite.of(NamingRules.a_query_is_a_final_class_of_the_application, "OpenToOverridingQuery", "StrayQuery"),
            Bite.of(
                    NamingRules.a_name_says_what_a_thing_is,
                    "EventStoreImpl",
                    "AccountManager",
                    "AccountHelper",
                    "MoneyUtils"),
            Bite.of(NamingRules.a_port_is_named_after_what_it_is, "BalancesPort"),
            Bite.of(PackageRules.packages_form_no_cycle, "Hen.lays", "Egg.hatches"),
            Bite.of(PackageRules.null_is_forbidden_unless_said, "Unmarked"));

    @ParameterizedTest
    @FieldSource("bites")
    void every_bad_example_is_reported(Bite bite) {
        var report = bite.rule().evaluate(BAD).getFailureReport().toString();
        assertThat(report).contains(bite.examples());
    }

    @Test
    void every_rule_has_a_bad_example() {
        var tried = bites.stream().<Object>map(Bite::rule);
        assertThat(tried).containsExactlyInAnyOrderElementsOf(rules());
    }

    private static List<Object> rules() {
        return RULES.stream()
                .flatMap(holder -> Stream.of(holder.getDeclaredFields()))
                .map(RulesBiteTest::value)
                .toList();
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a rule must be visible to its package: " + constant, e);
        }
    }
}
