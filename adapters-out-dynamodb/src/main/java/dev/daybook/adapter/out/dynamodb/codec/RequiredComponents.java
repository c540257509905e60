package dev.daybook.adapter.out.dynamodb.codec;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.Reserved;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Jackson would read a missing number as zero and a missing yes or no as no. Here every component must be there,
/// unless it is left out because it holds nothing.
final class RequiredComponents extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private static final Set<Class<?>> LEFT_OUT =
            Set.of(Optional.class, Map.class, MinimumBalance.class, Reserved.class);

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember member) {
        return !LEFT_OUT.contains(member.getRawType());
    }
}
