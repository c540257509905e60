/// What somebody may do, in exact actions on exact resources. Nobody else writes a policy statement.
@NullMarked
package dev.daybook.deploy.rights;

import org.jspecify.annotations.NullMarked;
