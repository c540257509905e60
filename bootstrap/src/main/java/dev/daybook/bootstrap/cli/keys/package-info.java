/// Makes API keys, for services that know their callers by a file of them. Start with `NewKeyCommand`.
@NullMarked
package dev.daybook.bootstrap.cli.keys;

import org.jspecify.annotations.NullMarked;
