/** The counties that opted in to the CSEC Program, by fiscal year. */
package org.csecprogress.filing.optin;
