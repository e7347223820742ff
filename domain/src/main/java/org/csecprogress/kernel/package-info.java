/** Values that every feature uses: counties, periods, actors, findings and events. */
package org.csecprogress.kernel;
