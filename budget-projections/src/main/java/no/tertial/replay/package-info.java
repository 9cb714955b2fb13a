/** How events become read models, as of which moment they are read, and how they are built again and compared. */
@NullMarked
package no.tertial.replay;

import org.jspecify.annotations.NullMarked;
