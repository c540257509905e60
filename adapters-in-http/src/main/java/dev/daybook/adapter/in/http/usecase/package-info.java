/// What the application offers to those who ask over HTTP: the API and the console. Start with `UseCases`.
@NullMarked
package dev.daybook.adapter.in.http.usecase;

import org.jspecify.annotations.NullMarked;
