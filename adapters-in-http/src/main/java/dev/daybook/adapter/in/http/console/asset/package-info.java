/// Style sheet, scripts and icons, all of them from the class path. Start with `AssetRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.console.asset;

import org.jspecify.annotations.NullMarked;
