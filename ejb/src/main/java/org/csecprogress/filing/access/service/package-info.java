/** Access to a filing: by the county, its deputy, or CDSS on the county’s behalf. */
package org.csecprogress.filing.access.service;
