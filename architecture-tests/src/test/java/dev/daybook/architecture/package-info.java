/// The rules about the code itself. Each says why it exists, because that is all a newcomer sees when it fails.
///
/// [ArchitectureTest] holds the code against them, [RulesBiteTest] holds them against the examples in
/// `dev.daybook.bad`: ArchUnit passes a rule whose package was misspelt.
@NullMarked
package dev.daybook.architecture;

import org.jspecify.annotations.NullMarked;
