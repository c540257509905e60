/// The functions of bootstrap, packed for AWS Lambda; here is what runs them on this machine as AWS would, to try and to
/// measure them. None of this is in their zips.
@NullMarked
package dev.daybook.functions;

import org.jspecify.annotations.NullMarked;
