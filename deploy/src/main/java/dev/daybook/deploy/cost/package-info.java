/// What a month costs, computed from what tests measure and from a page of prices. Start with `CostTable`.
@NullMarked
package dev.daybook.deploy.cost;

import org.jspecify.annotations.NullMarked;
