package dev.daybook.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/// Leaves out what jOOQ, JTE and JMH write: nobody reads it, so no rule is about it.
public final class NoGeneratedCode implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return !location.contains("/generated/")
                && !location.contains("/console/template/")
                && !location.contains("/jmh_generated/");
    }
}
