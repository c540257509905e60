package dev.daybook.adapter.in.http.transaction;

import dev.daybook.adapter.in.http.problem.Fault;
import dev.daybook.adapter.in.http.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is wrong with some of several lines, as one problem for all of them: that of the first line, with the faults
/// of every one.
final class LineProblems {

    private LineProblems() {}

    static Problem of(long line, Problem problem) {
        return of(new TreeMap<>(Map.of(line, problem)));
    }

    static Problem of(SortedMap<Long, Problem> problems) {
        var faults = new ArrayList<Fault>();
        problems.forEach((line, problem) ->
                faults(problem).forEach(fault -> faults.add(fault.in(new Fault.Line(line, problem.code())))));
        return problems.firstEntry().getValue().with(faults);
    }

    /// A problem that is no single field's is the whole line's.
    private static List<Fault> faults(Problem problem) {
        return problem.faults().isEmpty() ? List.of(new Fault("body", problem.detail())) : problem.faults();
    }
}
