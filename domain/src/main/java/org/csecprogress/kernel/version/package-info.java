/** The version that runs, and which migrations of later versions it can live with. */
package org.csecprogress.kernel.version;
