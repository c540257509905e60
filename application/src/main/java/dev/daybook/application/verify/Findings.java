package dev.daybook.application.verify;

import dev.daybook.application.job.Finding;
import dev.daybook.application.job.Finding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gathers what is found. All of it counts, each thing once; the first of it is kept.
final class Findings {

    private static final int KEPT = 1_000;

    private final List<Finding> kept = new ArrayList<>();
    private final Set<String> subjects = new HashSet<>();
    private long found;
    private long repaired;

    void add(Kind kind, String subject, String detail) {
        add(new Finding(kind, subject, detail, false));
    }

    void addRepaired(Kind kind, String subject, String detail) {
        add(new Finding(kind, subject, detail, true));
    }

    /// More of the same that is not listed.
    void addUnlisted(long more, boolean areRepaired) {
        found += more;
        repaired += areRepaired ? more : 0;
    }

    private void add(Finding finding) {
        if (kept.size() < KEPT && !subjects.add(finding.kind() + " " + finding.subject())) {
            return;
        }
        found++;
        repaired += finding.repaired() ? 1 : 0;
        if (kept.size() < KEPT) {
            kept.add(finding);
        }
    }

    long found() {
        return found;
    }

    long repaired() {
        return repaired;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }
}
