/** Entry by CDSS on behalf of a county. */
package org.csecprogress.filing.entry.service;
