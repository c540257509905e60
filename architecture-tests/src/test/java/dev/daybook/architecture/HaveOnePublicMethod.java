package dev.daybook.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/// Holds for a class whose public methods are exactly one of the given name.
final class HaveOnePublicMethod extends ArchCondition<JavaClass> {

    private final String name;

    HaveOnePublicMethod(String name) {
        super("have one public method, named " + name);
        this.name = name;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var names = type.getMethods().stream()
                .filter(HaveOnePublicMethod::isPublic)
                .map(JavaMethod::getName)
                .toList();
        var message = "%s has the public methods %s".formatted(type.getName(), names);
        events.add(new SimpleConditionEvent(type, names.equals(List.of(name)), message));
    }

    private static boolean isPublic(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
