/** The exchange formats of statewide systems: ADX and DHIS2 data value sets. */
package org.csecprogress.exchange.statewide;
