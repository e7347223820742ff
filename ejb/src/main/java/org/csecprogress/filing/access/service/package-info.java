/** Access to a filing: by the county, or by CDSS on the county’s behalf. */
package org.csecprogress.filing.access.service;
