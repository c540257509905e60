/// The API's gateway: which request goes where, and whose. Start with `Gateway`.
@NullMarked
package dev.daybook.deploy.http;

import org.jspecify.annotations.NullMarked;
