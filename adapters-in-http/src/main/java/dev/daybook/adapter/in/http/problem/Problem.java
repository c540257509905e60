package dev.daybook.adapter.in.http.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// One error as a client is told of it.
///
/// @param detail one sentence for people
/// @param faults the fields at fault
/// @param facts what the code needs to be explained, by name, such as `available` and `needed`
/// @param challenge what `WWW-Authenticate` says, to those whom it may help
public record Problem(
        ProblemCode code,
        String detail,
        List<Fault> faults,
        SequencedMap<String, String> facts,
        Optional<String> challenge) {

    public Problem {
        faults = List.copyOf(faults);
        facts = new LinkedHashMap<>(facts);
    }

    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, List.of(), new LinkedHashMap<>(), Optional.empty());
    }

    public static Problem invalid(List<Fault> faults) {
        var detail = faults.size() == 1 ? "One field is not valid." : faults.size() + " fields are not valid.";
        return new Problem(ProblemCode.INVALID_FIELD, detail, faults, new LinkedHashMap<>(), Optional.empty());
    }

    public Problem with(String fact, Object value) {
        var more = new LinkedHashMap<>(facts);
        more.put(fact, value.toString());
        return new Problem(code, detail, faults, more, challenge);
    }

    public Problem at(String field, String fault) {
        return new Problem(code, detail, List.of(new Fault(field, fault)), facts, challenge);
    }

    /// The same with other faults.
    public Problem with(List<Fault> others) {
        return new Problem(code, detail, others, facts, challenge);
    }

    /// The same with a challenge to prove more.
    public Problem challenging(String wanted) {
        return new Problem(code, detail, faults, facts, Optional.of(wanted));
    }

    @Override
    public SequencedMap<String, String> facts() {
        return new LinkedHashMap<>(facts);
    }

    /// Headers that tell a client what to do about it.
    public Map<String, String> headers() {
        return code.passes()
                ? Map.of("Retry-After", "1")
                : challenge.map(wanted -> Map.of("WWW-Authenticate", wanted)).orElse(Map.of());
    }
}
