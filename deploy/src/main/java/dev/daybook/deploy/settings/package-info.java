/// What an installation decides for itself.
@NullMarked
package dev.daybook.deploy.settings;

import org.jspecify.annotations.NullMarked;
