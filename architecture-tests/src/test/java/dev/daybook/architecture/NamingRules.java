package dev.daybook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// A name is the shortest documentation, so the few patterns we have hold everywhere.
final class NamingRules {

    @ArchTest
    static final ArchRule a_use_case_does_one_thing = classes()
            .that()
            .haveSimpleNameEndingWith("UseCase")
            .should()
            .resideInAPackage(Packages.APPLICATION)
            .andShould()
            .haveModifier(JavaModifier.FINAL)
            .andShould(new HaveOnePublicMethod("handle"))
            .because("one reason to come in means one class to read");

    @ArchTest
    static final ArchRule a_query_is_a_final_class_of_the_application = classes()
            .that()
            .haveSimpleNameEndingWith("Query")
            .should()
            .resideInAPackage(Packages.APPLICATION)
            .andShould()
            .haveModifier(JavaModifier.FINAL)
            .because("who looks for how something is read finds it by this name");

    @ArchTest
    static final ArchRule a_name_says_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helpers?|Utils?)(\\$.*)?")
            .because("these words fit everything, so they tell nothing");

    @ArchTest
    static final ArchRule a_port_is_named_after_what_it_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Port")
            .because("its package says that it is a port; its name says what for");

    private NamingRules() {}
}
