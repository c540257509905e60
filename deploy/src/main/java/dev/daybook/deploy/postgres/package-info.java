/// Postgres, the proxy before it, and who they let in. No password anywhere: all users come with IAM tokens.
/// Start with `Postgres`.
@NullMarked
package dev.daybook.deploy.postgres;

import org.jspecify.annotations.NullMarked;
