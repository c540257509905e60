/// Everything that Daybook needs on AWS, as one stack of CDK constructs. Start with `DaybookStack`.
@NullMarked
package dev.daybook.deploy;

import org.jspecify.annotations.NullMarked;
