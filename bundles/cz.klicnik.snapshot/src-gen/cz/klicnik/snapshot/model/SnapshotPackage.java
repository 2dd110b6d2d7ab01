/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/**
 * <!-- begin-user-doc -->
 * The <b>Package</b> for the model.
 * It contains accessors for the meta objects to represent
 * <ul>
 *   <li>each class,</li>
 *   <li>each feature of each class,</li>
 *   <li>each enum,</li>
 *   <li>and each data type</li>
 * </ul>
 * <!-- end-user-doc -->
 * @see cz.klicnik.snapshot.model.SnapshotFactory
 * @model kind="package"
 * @generated
 */
public interface SnapshotPackage extends EPackage {
	/**
	 * The package name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNAME = "model";

	/**
	 * The package namespace URI.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_URI = "https://klicnik.cz/snapshot/1.0";

	/**
	 * The package namespace name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_PREFIX = "snapshot";

	/**
	 * The singleton instance of the package.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	SnapshotPackage eINSTANCE = cz.klicnik.snapshot.model.impl.SnapshotPackageImpl.init();

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl <em>Saved Token</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.SavedTokenImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getSavedToken()
	 * @generated
	 */
	int SAVED_TOKEN = 0;

	/**
	 * The feature id for the '<em><b>Taken At</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN__TAKEN_AT = 0;

	/**
	 * The feature id for the '<em><b>Author</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN__AUTHOR = 1;

	/**
	 * The feature id for the '<em><b>Program</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN__PROGRAM = 2;

	/**
	 * The feature id for the '<em><b>Driver</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN__DRIVER = 3;

	/**
	 * The feature id for the '<em><b>Library</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN__LIBRARY = 4;

	/**
	 * The feature id for the '<em><b>Library Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN__LIBRARY_VERSION = 5;

	/**
	 * The feature id for the '<em><b>Family</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN__FAMILY = 6;

	/**
	 * The feature id for the '<em><b>Read At</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN__READ_AT = 7;

	/**
	 * The feature id for the '<em><b>Login</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN__LOGIN = 8;

	/**
	 * The feature id for the '<em><b>Info</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN__INFO = 9;

	/**
	 * The feature id for the '<em><b>Slot</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN__SLOT = 10;

	/**
	 * The feature id for the '<em><b>Entries</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN__ENTRIES = 11;

	/**
	 * The feature id for the '<em><b>Problems</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN__PROBLEMS = 12;

	/**
	 * The feature id for the '<em><b>Mechanisms</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN__MECHANISMS = 13;

	/**
	 * The number of structural features of the '<em>Saved Token</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_TOKEN_FEATURE_COUNT = 14;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.InfoImpl <em>Info</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.InfoImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getInfo()
	 * @generated
	 */
	int INFO = 1;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__LABEL = 0;

	/**
	 * The feature id for the '<em><b>Manufacturer</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__MANUFACTURER = 1;

	/**
	 * The feature id for the '<em><b>Model</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__MODEL = 2;

	/**
	 * The feature id for the '<em><b>Serial</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__SERIAL = 3;

	/**
	 * The feature id for the '<em><b>Flags</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__FLAGS = 4;

	/**
	 * The feature id for the '<em><b>User Pin</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__USER_PIN = 5;

	/**
	 * The feature id for the '<em><b>Security Officer Pin</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__SECURITY_OFFICER_PIN = 6;

	/**
	 * The feature id for the '<em><b>Minimum Pin Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__MINIMUM_PIN_LENGTH = 7;

	/**
	 * The feature id for the '<em><b>Maximum Pin Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__MAXIMUM_PIN_LENGTH = 8;

	/**
	 * The feature id for the '<em><b>Public Total</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__PUBLIC_TOTAL = 9;

	/**
	 * The feature id for the '<em><b>Public Free</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__PUBLIC_FREE = 10;

	/**
	 * The feature id for the '<em><b>Private Total</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__PRIVATE_TOTAL = 11;

	/**
	 * The feature id for the '<em><b>Private Free</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__PRIVATE_FREE = 12;

	/**
	 * The feature id for the '<em><b>Open Sessions</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__OPEN_SESSIONS = 13;

	/**
	 * The feature id for the '<em><b>Maximum Sessions</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__MAXIMUM_SESSIONS = 14;

	/**
	 * The feature id for the '<em><b>Open Write Sessions</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__OPEN_WRITE_SESSIONS = 15;

	/**
	 * The feature id for the '<em><b>Maximum Write Sessions</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__MAXIMUM_WRITE_SESSIONS = 16;

	/**
	 * The feature id for the '<em><b>Hardware Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__HARDWARE_VERSION = 17;

	/**
	 * The feature id for the '<em><b>Firmware Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__FIRMWARE_VERSION = 18;

	/**
	 * The feature id for the '<em><b>Clock</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO__CLOCK = 19;

	/**
	 * The number of structural features of the '<em>Info</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INFO_FEATURE_COUNT = 20;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.SlotImpl <em>Slot</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.SlotImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getSlot()
	 * @generated
	 */
	int SLOT = 2;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SLOT__ID = 0;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SLOT__DESCRIPTION = 1;

	/**
	 * The feature id for the '<em><b>Manufacturer</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SLOT__MANUFACTURER = 2;

	/**
	 * The feature id for the '<em><b>Removable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SLOT__REMOVABLE = 3;

	/**
	 * The feature id for the '<em><b>Hardware</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SLOT__HARDWARE = 4;

	/**
	 * The feature id for the '<em><b>Hardware Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SLOT__HARDWARE_VERSION = 5;

	/**
	 * The feature id for the '<em><b>Firmware Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SLOT__FIRMWARE_VERSION = 6;

	/**
	 * The number of structural features of the '<em>Slot</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SLOT_FEATURE_COUNT = 7;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.ProblemImpl <em>Problem</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.ProblemImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getProblem()
	 * @generated
	 */
	int PROBLEM = 3;

	/**
	 * The feature id for the '<em><b>Code</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROBLEM__CODE = 0;

	/**
	 * The feature id for the '<em><b>Details</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROBLEM__DETAILS = 1;

	/**
	 * The number of structural features of the '<em>Problem</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROBLEM_FEATURE_COUNT = 2;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.DetailImpl <em>Detail</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.DetailImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getDetail()
	 * @generated
	 */
	int DETAIL = 4;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DETAIL__NAME = 0;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DETAIL__VALUE = 1;

	/**
	 * The number of structural features of the '<em>Detail</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DETAIL_FEATURE_COUNT = 2;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.MechanismImpl <em>Mechanism</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.MechanismImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getMechanism()
	 * @generated
	 */
	int MECHANISM = 5;

	/**
	 * The feature id for the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MECHANISM__TYPE = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MECHANISM__NAME = 1;

	/**
	 * The feature id for the '<em><b>Minimum Key Size</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MECHANISM__MINIMUM_KEY_SIZE = 2;

	/**
	 * The feature id for the '<em><b>Maximum Key Size</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MECHANISM__MAXIMUM_KEY_SIZE = 3;

	/**
	 * The feature id for the '<em><b>Flags</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MECHANISM__FLAGS = 4;

	/**
	 * The number of structural features of the '<em>Mechanism</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MECHANISM_FEATURE_COUNT = 5;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.EntryImpl <em>Entry</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.EntryImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getEntry()
	 * @generated
	 */
	int ENTRY = 6;

	/**
	 * The feature id for the '<em><b>Handle</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENTRY__HANDLE = 0;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENTRY__LABEL = 1;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENTRY__ID = 2;

	/**
	 * The feature id for the '<em><b>Private</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENTRY__PRIVATE = 3;

	/**
	 * The feature id for the '<em><b>Modifiable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENTRY__MODIFIABLE = 4;

	/**
	 * The feature id for the '<em><b>Problem</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENTRY__PROBLEM = 5;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENTRY__ATTRIBUTES = 6;

	/**
	 * The number of structural features of the '<em>Entry</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENTRY_FEATURE_COUNT = 7;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.SavedAttributeImpl <em>Saved Attribute</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.SavedAttributeImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getSavedAttribute()
	 * @generated
	 */
	int SAVED_ATTRIBUTE = 7;

	/**
	 * The feature id for the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_ATTRIBUTE__TYPE = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_ATTRIBUTE__NAME = 1;

	/**
	 * The feature id for the '<em><b>State</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_ATTRIBUTE__STATE = 2;

	/**
	 * The feature id for the '<em><b>Format</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_ATTRIBUTE__FORMAT = 3;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_ATTRIBUTE__VALUE = 4;

	/**
	 * The number of structural features of the '<em>Saved Attribute</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SAVED_ATTRIBUTE_FEATURE_COUNT = 5;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.CertificateImpl <em>Certificate</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.CertificateImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getCertificate()
	 * @generated
	 */
	int CERTIFICATE = 8;

	/**
	 * The feature id for the '<em><b>Handle</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE__HANDLE = ENTRY__HANDLE;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE__LABEL = ENTRY__LABEL;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE__ID = ENTRY__ID;

	/**
	 * The feature id for the '<em><b>Private</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE__PRIVATE = ENTRY__PRIVATE;

	/**
	 * The feature id for the '<em><b>Modifiable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE__MODIFIABLE = ENTRY__MODIFIABLE;

	/**
	 * The feature id for the '<em><b>Problem</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE__PROBLEM = ENTRY__PROBLEM;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE__ATTRIBUTES = ENTRY__ATTRIBUTES;

	/**
	 * The feature id for the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE__TYPE = ENTRY_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE__VALUE = ENTRY_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Trusted</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE__TRUSTED = ENTRY_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Certificate</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE_FEATURE_COUNT = ENTRY_FEATURE_COUNT + 3;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.KeyImpl <em>Key</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.KeyImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getKey()
	 * @generated
	 */
	int KEY = 9;

	/**
	 * The feature id for the '<em><b>Handle</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__HANDLE = ENTRY__HANDLE;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__LABEL = ENTRY__LABEL;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__ID = ENTRY__ID;

	/**
	 * The feature id for the '<em><b>Private</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__PRIVATE = ENTRY__PRIVATE;

	/**
	 * The feature id for the '<em><b>Modifiable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__MODIFIABLE = ENTRY__MODIFIABLE;

	/**
	 * The feature id for the '<em><b>Problem</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__PROBLEM = ENTRY__PROBLEM;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__ATTRIBUTES = ENTRY__ATTRIBUTES;

	/**
	 * The feature id for the '<em><b>Algorithm</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__ALGORITHM = ENTRY_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Sign</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__SIGN = ENTRY_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Verify</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__VERIFY = ENTRY_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Decrypt</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__DECRYPT = ENTRY_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Encrypt</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__ENCRYPT = ENTRY_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Unwrap</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__UNWRAP = ENTRY_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Wrap</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__WRAP = ENTRY_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Derive</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__DERIVE = ENTRY_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Local</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__LOCAL = ENTRY_FEATURE_COUNT + 8;

	/**
	 * The number of structural features of the '<em>Key</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY_FEATURE_COUNT = ENTRY_FEATURE_COUNT + 9;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.AsymmetricKeyImpl <em>Asymmetric Key</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.AsymmetricKeyImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getAsymmetricKey()
	 * @generated
	 */
	int ASYMMETRIC_KEY = 10;

	/**
	 * The feature id for the '<em><b>Handle</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__HANDLE = KEY__HANDLE;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__LABEL = KEY__LABEL;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__ID = KEY__ID;

	/**
	 * The feature id for the '<em><b>Private</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__PRIVATE = KEY__PRIVATE;

	/**
	 * The feature id for the '<em><b>Modifiable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__MODIFIABLE = KEY__MODIFIABLE;

	/**
	 * The feature id for the '<em><b>Problem</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__PROBLEM = KEY__PROBLEM;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__ATTRIBUTES = KEY__ATTRIBUTES;

	/**
	 * The feature id for the '<em><b>Algorithm</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__ALGORITHM = KEY__ALGORITHM;

	/**
	 * The feature id for the '<em><b>Sign</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__SIGN = KEY__SIGN;

	/**
	 * The feature id for the '<em><b>Verify</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__VERIFY = KEY__VERIFY;

	/**
	 * The feature id for the '<em><b>Decrypt</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__DECRYPT = KEY__DECRYPT;

	/**
	 * The feature id for the '<em><b>Encrypt</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__ENCRYPT = KEY__ENCRYPT;

	/**
	 * The feature id for the '<em><b>Unwrap</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__UNWRAP = KEY__UNWRAP;

	/**
	 * The feature id for the '<em><b>Wrap</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__WRAP = KEY__WRAP;

	/**
	 * The feature id for the '<em><b>Derive</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__DERIVE = KEY__DERIVE;

	/**
	 * The feature id for the '<em><b>Local</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__LOCAL = KEY__LOCAL;

	/**
	 * The feature id for the '<em><b>Modulus</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__MODULUS = KEY_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Public Exponent</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__PUBLIC_EXPONENT = KEY_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Ec Parameters</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__EC_PARAMETERS = KEY_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Ec Point</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY__EC_POINT = KEY_FEATURE_COUNT + 3;

	/**
	 * The number of structural features of the '<em>Asymmetric Key</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ASYMMETRIC_KEY_FEATURE_COUNT = KEY_FEATURE_COUNT + 4;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.PrivateKeyImpl <em>Private Key</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.PrivateKeyImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getPrivateKey()
	 * @generated
	 */
	int PRIVATE_KEY = 11;

	/**
	 * The feature id for the '<em><b>Handle</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__HANDLE = ASYMMETRIC_KEY__HANDLE;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__LABEL = ASYMMETRIC_KEY__LABEL;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__ID = ASYMMETRIC_KEY__ID;

	/**
	 * The feature id for the '<em><b>Private</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__PRIVATE = ASYMMETRIC_KEY__PRIVATE;

	/**
	 * The feature id for the '<em><b>Modifiable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__MODIFIABLE = ASYMMETRIC_KEY__MODIFIABLE;

	/**
	 * The feature id for the '<em><b>Problem</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__PROBLEM = ASYMMETRIC_KEY__PROBLEM;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__ATTRIBUTES = ASYMMETRIC_KEY__ATTRIBUTES;

	/**
	 * The feature id for the '<em><b>Algorithm</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__ALGORITHM = ASYMMETRIC_KEY__ALGORITHM;

	/**
	 * The feature id for the '<em><b>Sign</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__SIGN = ASYMMETRIC_KEY__SIGN;

	/**
	 * The feature id for the '<em><b>Verify</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__VERIFY = ASYMMETRIC_KEY__VERIFY;

	/**
	 * The feature id for the '<em><b>Decrypt</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__DECRYPT = ASYMMETRIC_KEY__DECRYPT;

	/**
	 * The feature id for the '<em><b>Encrypt</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__ENCRYPT = ASYMMETRIC_KEY__ENCRYPT;

	/**
	 * The feature id for the '<em><b>Unwrap</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__UNWRAP = ASYMMETRIC_KEY__UNWRAP;

	/**
	 * The feature id for the '<em><b>Wrap</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__WRAP = ASYMMETRIC_KEY__WRAP;

	/**
	 * The feature id for the '<em><b>Derive</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__DERIVE = ASYMMETRIC_KEY__DERIVE;

	/**
	 * The feature id for the '<em><b>Local</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__LOCAL = ASYMMETRIC_KEY__LOCAL;

	/**
	 * The feature id for the '<em><b>Modulus</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__MODULUS = ASYMMETRIC_KEY__MODULUS;

	/**
	 * The feature id for the '<em><b>Public Exponent</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__PUBLIC_EXPONENT = ASYMMETRIC_KEY__PUBLIC_EXPONENT;

	/**
	 * The feature id for the '<em><b>Ec Parameters</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__EC_PARAMETERS = ASYMMETRIC_KEY__EC_PARAMETERS;

	/**
	 * The feature id for the '<em><b>Ec Point</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__EC_POINT = ASYMMETRIC_KEY__EC_POINT;

	/**
	 * The feature id for the '<em><b>Sensitive</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__SENSITIVE = ASYMMETRIC_KEY_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Always Sensitive</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__ALWAYS_SENSITIVE = ASYMMETRIC_KEY_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Extractable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__EXTRACTABLE = ASYMMETRIC_KEY_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Never Extractable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__NEVER_EXTRACTABLE = ASYMMETRIC_KEY_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Always Authenticate</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY__ALWAYS_AUTHENTICATE = ASYMMETRIC_KEY_FEATURE_COUNT + 4;

	/**
	 * The number of structural features of the '<em>Private Key</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PRIVATE_KEY_FEATURE_COUNT = ASYMMETRIC_KEY_FEATURE_COUNT + 5;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.PublicKeyImpl <em>Public Key</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.PublicKeyImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getPublicKey()
	 * @generated
	 */
	int PUBLIC_KEY = 12;

	/**
	 * The feature id for the '<em><b>Handle</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__HANDLE = ASYMMETRIC_KEY__HANDLE;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__LABEL = ASYMMETRIC_KEY__LABEL;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__ID = ASYMMETRIC_KEY__ID;

	/**
	 * The feature id for the '<em><b>Private</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__PRIVATE = ASYMMETRIC_KEY__PRIVATE;

	/**
	 * The feature id for the '<em><b>Modifiable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__MODIFIABLE = ASYMMETRIC_KEY__MODIFIABLE;

	/**
	 * The feature id for the '<em><b>Problem</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__PROBLEM = ASYMMETRIC_KEY__PROBLEM;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__ATTRIBUTES = ASYMMETRIC_KEY__ATTRIBUTES;

	/**
	 * The feature id for the '<em><b>Algorithm</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__ALGORITHM = ASYMMETRIC_KEY__ALGORITHM;

	/**
	 * The feature id for the '<em><b>Sign</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__SIGN = ASYMMETRIC_KEY__SIGN;

	/**
	 * The feature id for the '<em><b>Verify</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__VERIFY = ASYMMETRIC_KEY__VERIFY;

	/**
	 * The feature id for the '<em><b>Decrypt</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__DECRYPT = ASYMMETRIC_KEY__DECRYPT;

	/**
	 * The feature id for the '<em><b>Encrypt</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__ENCRYPT = ASYMMETRIC_KEY__ENCRYPT;

	/**
	 * The feature id for the '<em><b>Unwrap</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__UNWRAP = ASYMMETRIC_KEY__UNWRAP;

	/**
	 * The feature id for the '<em><b>Wrap</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__WRAP = ASYMMETRIC_KEY__WRAP;

	/**
	 * The feature id for the '<em><b>Derive</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__DERIVE = ASYMMETRIC_KEY__DERIVE;

	/**
	 * The feature id for the '<em><b>Local</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__LOCAL = ASYMMETRIC_KEY__LOCAL;

	/**
	 * The feature id for the '<em><b>Modulus</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__MODULUS = ASYMMETRIC_KEY__MODULUS;

	/**
	 * The feature id for the '<em><b>Public Exponent</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__PUBLIC_EXPONENT = ASYMMETRIC_KEY__PUBLIC_EXPONENT;

	/**
	 * The feature id for the '<em><b>Ec Parameters</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__EC_PARAMETERS = ASYMMETRIC_KEY__EC_PARAMETERS;

	/**
	 * The feature id for the '<em><b>Ec Point</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY__EC_POINT = ASYMMETRIC_KEY__EC_POINT;

	/**
	 * The number of structural features of the '<em>Public Key</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PUBLIC_KEY_FEATURE_COUNT = ASYMMETRIC_KEY_FEATURE_COUNT + 0;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.SecretKeyImpl <em>Secret Key</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.SecretKeyImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getSecretKey()
	 * @generated
	 */
	int SECRET_KEY = 13;

	/**
	 * The feature id for the '<em><b>Handle</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__HANDLE = KEY__HANDLE;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__LABEL = KEY__LABEL;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__ID = KEY__ID;

	/**
	 * The feature id for the '<em><b>Private</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__PRIVATE = KEY__PRIVATE;

	/**
	 * The feature id for the '<em><b>Modifiable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__MODIFIABLE = KEY__MODIFIABLE;

	/**
	 * The feature id for the '<em><b>Problem</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__PROBLEM = KEY__PROBLEM;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__ATTRIBUTES = KEY__ATTRIBUTES;

	/**
	 * The feature id for the '<em><b>Algorithm</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__ALGORITHM = KEY__ALGORITHM;

	/**
	 * The feature id for the '<em><b>Sign</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__SIGN = KEY__SIGN;

	/**
	 * The feature id for the '<em><b>Verify</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__VERIFY = KEY__VERIFY;

	/**
	 * The feature id for the '<em><b>Decrypt</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__DECRYPT = KEY__DECRYPT;

	/**
	 * The feature id for the '<em><b>Encrypt</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__ENCRYPT = KEY__ENCRYPT;

	/**
	 * The feature id for the '<em><b>Unwrap</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__UNWRAP = KEY__UNWRAP;

	/**
	 * The feature id for the '<em><b>Wrap</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__WRAP = KEY__WRAP;

	/**
	 * The feature id for the '<em><b>Derive</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__DERIVE = KEY__DERIVE;

	/**
	 * The feature id for the '<em><b>Local</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__LOCAL = KEY__LOCAL;

	/**
	 * The feature id for the '<em><b>Sensitive</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__SENSITIVE = KEY_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Always Sensitive</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__ALWAYS_SENSITIVE = KEY_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Extractable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__EXTRACTABLE = KEY_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Never Extractable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__NEVER_EXTRACTABLE = KEY_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY__LENGTH = KEY_FEATURE_COUNT + 4;

	/**
	 * The number of structural features of the '<em>Secret Key</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SECRET_KEY_FEATURE_COUNT = KEY_FEATURE_COUNT + 5;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.DataObjectImpl <em>Data Object</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.DataObjectImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getDataObject()
	 * @generated
	 */
	int DATA_OBJECT = 14;

	/**
	 * The feature id for the '<em><b>Handle</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_OBJECT__HANDLE = ENTRY__HANDLE;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_OBJECT__LABEL = ENTRY__LABEL;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_OBJECT__ID = ENTRY__ID;

	/**
	 * The feature id for the '<em><b>Private</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_OBJECT__PRIVATE = ENTRY__PRIVATE;

	/**
	 * The feature id for the '<em><b>Modifiable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_OBJECT__MODIFIABLE = ENTRY__MODIFIABLE;

	/**
	 * The feature id for the '<em><b>Problem</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_OBJECT__PROBLEM = ENTRY__PROBLEM;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_OBJECT__ATTRIBUTES = ENTRY__ATTRIBUTES;

	/**
	 * The feature id for the '<em><b>Application</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_OBJECT__APPLICATION = ENTRY_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_OBJECT__VALUE = ENTRY_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Data Object</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_OBJECT_FEATURE_COUNT = ENTRY_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link cz.klicnik.snapshot.model.impl.OtherObjectImpl <em>Other Object</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.snapshot.model.impl.OtherObjectImpl
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getOtherObject()
	 * @generated
	 */
	int OTHER_OBJECT = 15;

	/**
	 * The feature id for the '<em><b>Handle</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OTHER_OBJECT__HANDLE = ENTRY__HANDLE;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OTHER_OBJECT__LABEL = ENTRY__LABEL;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OTHER_OBJECT__ID = ENTRY__ID;

	/**
	 * The feature id for the '<em><b>Private</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OTHER_OBJECT__PRIVATE = ENTRY__PRIVATE;

	/**
	 * The feature id for the '<em><b>Modifiable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OTHER_OBJECT__MODIFIABLE = ENTRY__MODIFIABLE;

	/**
	 * The feature id for the '<em><b>Problem</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OTHER_OBJECT__PROBLEM = ENTRY__PROBLEM;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OTHER_OBJECT__ATTRIBUTES = ENTRY__ATTRIBUTES;

	/**
	 * The feature id for the '<em><b>Object Class</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OTHER_OBJECT__OBJECT_CLASS = ENTRY_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Other Object</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OTHER_OBJECT_FEATURE_COUNT = ENTRY_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '<em>Trilean</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.core.model.Trilean
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getTrilean()
	 * @generated
	 */
	int TRILEAN = 16;

	/**
	 * The meta object id for the '<em>Login State</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.core.model.LoginState
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getLoginState()
	 * @generated
	 */
	int LOGIN_STATE = 17;

	/**
	 * The meta object id for the '<em>Pin State</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.core.model.PinState
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getPinState()
	 * @generated
	 */
	int PIN_STATE = 18;

	/**
	 * The meta object id for the '<em>Attribute State</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.core.model.Attribute.State
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getAttributeState()
	 * @generated
	 */
	int ATTRIBUTE_STATE = 19;

	/**
	 * The meta object id for the '<em>Attribute Format</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.core.model.Attribute.Format
	 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getAttributeFormat()
	 * @generated
	 */
	int ATTRIBUTE_FORMAT = 20;


	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.SavedToken <em>Saved Token</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Saved Token</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken
	 * @generated
	 */
	EClass getSavedToken();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SavedToken#getTakenAt <em>Taken At</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Taken At</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken#getTakenAt()
	 * @see #getSavedToken()
	 * @generated
	 */
	EAttribute getSavedToken_TakenAt();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SavedToken#getAuthor <em>Author</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Author</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken#getAuthor()
	 * @see #getSavedToken()
	 * @generated
	 */
	EAttribute getSavedToken_Author();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SavedToken#getProgram <em>Program</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Program</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken#getProgram()
	 * @see #getSavedToken()
	 * @generated
	 */
	EAttribute getSavedToken_Program();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SavedToken#getDriver <em>Driver</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Driver</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken#getDriver()
	 * @see #getSavedToken()
	 * @generated
	 */
	EAttribute getSavedToken_Driver();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SavedToken#getLibrary <em>Library</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Library</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken#getLibrary()
	 * @see #getSavedToken()
	 * @generated
	 */
	EAttribute getSavedToken_Library();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SavedToken#getLibraryVersion <em>Library Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Library Version</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken#getLibraryVersion()
	 * @see #getSavedToken()
	 * @generated
	 */
	EAttribute getSavedToken_LibraryVersion();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SavedToken#getFamily <em>Family</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Family</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken#getFamily()
	 * @see #getSavedToken()
	 * @generated
	 */
	EAttribute getSavedToken_Family();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SavedToken#getReadAt <em>Read At</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Read At</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken#getReadAt()
	 * @see #getSavedToken()
	 * @generated
	 */
	EAttribute getSavedToken_ReadAt();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SavedToken#getLogin <em>Login</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Login</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken#getLogin()
	 * @see #getSavedToken()
	 * @generated
	 */
	EAttribute getSavedToken_Login();

	/**
	 * Returns the meta object for the containment reference '{@link cz.klicnik.snapshot.model.SavedToken#getInfo <em>Info</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Info</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken#getInfo()
	 * @see #getSavedToken()
	 * @generated
	 */
	EReference getSavedToken_Info();

	/**
	 * Returns the meta object for the containment reference '{@link cz.klicnik.snapshot.model.SavedToken#getSlot <em>Slot</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Slot</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken#getSlot()
	 * @see #getSavedToken()
	 * @generated
	 */
	EReference getSavedToken_Slot();

	/**
	 * Returns the meta object for the containment reference list '{@link cz.klicnik.snapshot.model.SavedToken#getEntries <em>Entries</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Entries</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken#getEntries()
	 * @see #getSavedToken()
	 * @generated
	 */
	EReference getSavedToken_Entries();

	/**
	 * Returns the meta object for the containment reference list '{@link cz.klicnik.snapshot.model.SavedToken#getProblems <em>Problems</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Problems</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken#getProblems()
	 * @see #getSavedToken()
	 * @generated
	 */
	EReference getSavedToken_Problems();

	/**
	 * Returns the meta object for the containment reference list '{@link cz.klicnik.snapshot.model.SavedToken#getMechanisms <em>Mechanisms</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Mechanisms</em>'.
	 * @see cz.klicnik.snapshot.model.SavedToken#getMechanisms()
	 * @see #getSavedToken()
	 * @generated
	 */
	EReference getSavedToken_Mechanisms();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.Info <em>Info</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Info</em>'.
	 * @see cz.klicnik.snapshot.model.Info
	 * @generated
	 */
	EClass getInfo();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getLabel <em>Label</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Label</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getLabel()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_Label();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getManufacturer <em>Manufacturer</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Manufacturer</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getManufacturer()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_Manufacturer();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getModel <em>Model</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Model</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getModel()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_Model();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getSerial <em>Serial</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Serial</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getSerial()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_Serial();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getFlags <em>Flags</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Flags</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getFlags()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_Flags();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getUserPin <em>User Pin</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>User Pin</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getUserPin()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_UserPin();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getSecurityOfficerPin <em>Security Officer Pin</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Security Officer Pin</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getSecurityOfficerPin()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_SecurityOfficerPin();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getMinimumPinLength <em>Minimum Pin Length</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Minimum Pin Length</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getMinimumPinLength()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_MinimumPinLength();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getMaximumPinLength <em>Maximum Pin Length</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Maximum Pin Length</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getMaximumPinLength()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_MaximumPinLength();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getPublicTotal <em>Public Total</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Public Total</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getPublicTotal()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_PublicTotal();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getPublicFree <em>Public Free</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Public Free</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getPublicFree()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_PublicFree();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getPrivateTotal <em>Private Total</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Private Total</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getPrivateTotal()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_PrivateTotal();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getPrivateFree <em>Private Free</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Private Free</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getPrivateFree()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_PrivateFree();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getOpenSessions <em>Open Sessions</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Open Sessions</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getOpenSessions()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_OpenSessions();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getMaximumSessions <em>Maximum Sessions</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Maximum Sessions</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getMaximumSessions()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_MaximumSessions();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getOpenWriteSessions <em>Open Write Sessions</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Open Write Sessions</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getOpenWriteSessions()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_OpenWriteSessions();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getMaximumWriteSessions <em>Maximum Write Sessions</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Maximum Write Sessions</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getMaximumWriteSessions()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_MaximumWriteSessions();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getHardwareVersion <em>Hardware Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Hardware Version</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getHardwareVersion()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_HardwareVersion();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getFirmwareVersion <em>Firmware Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Firmware Version</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getFirmwareVersion()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_FirmwareVersion();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Info#getClock <em>Clock</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Clock</em>'.
	 * @see cz.klicnik.snapshot.model.Info#getClock()
	 * @see #getInfo()
	 * @generated
	 */
	EAttribute getInfo_Clock();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.Slot <em>Slot</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Slot</em>'.
	 * @see cz.klicnik.snapshot.model.Slot
	 * @generated
	 */
	EClass getSlot();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Slot#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see cz.klicnik.snapshot.model.Slot#getId()
	 * @see #getSlot()
	 * @generated
	 */
	EAttribute getSlot_Id();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Slot#getDescription <em>Description</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Description</em>'.
	 * @see cz.klicnik.snapshot.model.Slot#getDescription()
	 * @see #getSlot()
	 * @generated
	 */
	EAttribute getSlot_Description();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Slot#getManufacturer <em>Manufacturer</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Manufacturer</em>'.
	 * @see cz.klicnik.snapshot.model.Slot#getManufacturer()
	 * @see #getSlot()
	 * @generated
	 */
	EAttribute getSlot_Manufacturer();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Slot#isRemovable <em>Removable</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Removable</em>'.
	 * @see cz.klicnik.snapshot.model.Slot#isRemovable()
	 * @see #getSlot()
	 * @generated
	 */
	EAttribute getSlot_Removable();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Slot#isHardware <em>Hardware</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Hardware</em>'.
	 * @see cz.klicnik.snapshot.model.Slot#isHardware()
	 * @see #getSlot()
	 * @generated
	 */
	EAttribute getSlot_Hardware();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Slot#getHardwareVersion <em>Hardware Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Hardware Version</em>'.
	 * @see cz.klicnik.snapshot.model.Slot#getHardwareVersion()
	 * @see #getSlot()
	 * @generated
	 */
	EAttribute getSlot_HardwareVersion();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Slot#getFirmwareVersion <em>Firmware Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Firmware Version</em>'.
	 * @see cz.klicnik.snapshot.model.Slot#getFirmwareVersion()
	 * @see #getSlot()
	 * @generated
	 */
	EAttribute getSlot_FirmwareVersion();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.Problem <em>Problem</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Problem</em>'.
	 * @see cz.klicnik.snapshot.model.Problem
	 * @generated
	 */
	EClass getProblem();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Problem#getCode <em>Code</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Code</em>'.
	 * @see cz.klicnik.snapshot.model.Problem#getCode()
	 * @see #getProblem()
	 * @generated
	 */
	EAttribute getProblem_Code();

	/**
	 * Returns the meta object for the containment reference list '{@link cz.klicnik.snapshot.model.Problem#getDetails <em>Details</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Details</em>'.
	 * @see cz.klicnik.snapshot.model.Problem#getDetails()
	 * @see #getProblem()
	 * @generated
	 */
	EReference getProblem_Details();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.Detail <em>Detail</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Detail</em>'.
	 * @see cz.klicnik.snapshot.model.Detail
	 * @generated
	 */
	EClass getDetail();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Detail#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see cz.klicnik.snapshot.model.Detail#getName()
	 * @see #getDetail()
	 * @generated
	 */
	EAttribute getDetail_Name();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Detail#getValue <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see cz.klicnik.snapshot.model.Detail#getValue()
	 * @see #getDetail()
	 * @generated
	 */
	EAttribute getDetail_Value();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.Mechanism <em>Mechanism</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Mechanism</em>'.
	 * @see cz.klicnik.snapshot.model.Mechanism
	 * @generated
	 */
	EClass getMechanism();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Mechanism#getType <em>Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Type</em>'.
	 * @see cz.klicnik.snapshot.model.Mechanism#getType()
	 * @see #getMechanism()
	 * @generated
	 */
	EAttribute getMechanism_Type();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Mechanism#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see cz.klicnik.snapshot.model.Mechanism#getName()
	 * @see #getMechanism()
	 * @generated
	 */
	EAttribute getMechanism_Name();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Mechanism#getMinimumKeySize <em>Minimum Key Size</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Minimum Key Size</em>'.
	 * @see cz.klicnik.snapshot.model.Mechanism#getMinimumKeySize()
	 * @see #getMechanism()
	 * @generated
	 */
	EAttribute getMechanism_MinimumKeySize();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Mechanism#getMaximumKeySize <em>Maximum Key Size</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Maximum Key Size</em>'.
	 * @see cz.klicnik.snapshot.model.Mechanism#getMaximumKeySize()
	 * @see #getMechanism()
	 * @generated
	 */
	EAttribute getMechanism_MaximumKeySize();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Mechanism#getFlags <em>Flags</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Flags</em>'.
	 * @see cz.klicnik.snapshot.model.Mechanism#getFlags()
	 * @see #getMechanism()
	 * @generated
	 */
	EAttribute getMechanism_Flags();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.Entry <em>Entry</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Entry</em>'.
	 * @see cz.klicnik.snapshot.model.Entry
	 * @generated
	 */
	EClass getEntry();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Entry#getHandle <em>Handle</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Handle</em>'.
	 * @see cz.klicnik.snapshot.model.Entry#getHandle()
	 * @see #getEntry()
	 * @generated
	 */
	EAttribute getEntry_Handle();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Entry#getLabel <em>Label</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Label</em>'.
	 * @see cz.klicnik.snapshot.model.Entry#getLabel()
	 * @see #getEntry()
	 * @generated
	 */
	EAttribute getEntry_Label();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Entry#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see cz.klicnik.snapshot.model.Entry#getId()
	 * @see #getEntry()
	 * @generated
	 */
	EAttribute getEntry_Id();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Entry#getPrivate <em>Private</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Private</em>'.
	 * @see cz.klicnik.snapshot.model.Entry#getPrivate()
	 * @see #getEntry()
	 * @generated
	 */
	EAttribute getEntry_Private();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Entry#getModifiable <em>Modifiable</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Modifiable</em>'.
	 * @see cz.klicnik.snapshot.model.Entry#getModifiable()
	 * @see #getEntry()
	 * @generated
	 */
	EAttribute getEntry_Modifiable();

	/**
	 * Returns the meta object for the containment reference '{@link cz.klicnik.snapshot.model.Entry#getProblem <em>Problem</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Problem</em>'.
	 * @see cz.klicnik.snapshot.model.Entry#getProblem()
	 * @see #getEntry()
	 * @generated
	 */
	EReference getEntry_Problem();

	/**
	 * Returns the meta object for the containment reference list '{@link cz.klicnik.snapshot.model.Entry#getAttributes <em>Attributes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Attributes</em>'.
	 * @see cz.klicnik.snapshot.model.Entry#getAttributes()
	 * @see #getEntry()
	 * @generated
	 */
	EReference getEntry_Attributes();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.SavedAttribute <em>Saved Attribute</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Saved Attribute</em>'.
	 * @see cz.klicnik.snapshot.model.SavedAttribute
	 * @generated
	 */
	EClass getSavedAttribute();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SavedAttribute#getType <em>Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Type</em>'.
	 * @see cz.klicnik.snapshot.model.SavedAttribute#getType()
	 * @see #getSavedAttribute()
	 * @generated
	 */
	EAttribute getSavedAttribute_Type();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SavedAttribute#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see cz.klicnik.snapshot.model.SavedAttribute#getName()
	 * @see #getSavedAttribute()
	 * @generated
	 */
	EAttribute getSavedAttribute_Name();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SavedAttribute#getState <em>State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>State</em>'.
	 * @see cz.klicnik.snapshot.model.SavedAttribute#getState()
	 * @see #getSavedAttribute()
	 * @generated
	 */
	EAttribute getSavedAttribute_State();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SavedAttribute#getFormat <em>Format</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Format</em>'.
	 * @see cz.klicnik.snapshot.model.SavedAttribute#getFormat()
	 * @see #getSavedAttribute()
	 * @generated
	 */
	EAttribute getSavedAttribute_Format();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SavedAttribute#getValue <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see cz.klicnik.snapshot.model.SavedAttribute#getValue()
	 * @see #getSavedAttribute()
	 * @generated
	 */
	EAttribute getSavedAttribute_Value();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.Certificate <em>Certificate</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Certificate</em>'.
	 * @see cz.klicnik.snapshot.model.Certificate
	 * @generated
	 */
	EClass getCertificate();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Certificate#getType <em>Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Type</em>'.
	 * @see cz.klicnik.snapshot.model.Certificate#getType()
	 * @see #getCertificate()
	 * @generated
	 */
	EAttribute getCertificate_Type();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Certificate#getValue <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see cz.klicnik.snapshot.model.Certificate#getValue()
	 * @see #getCertificate()
	 * @generated
	 */
	EAttribute getCertificate_Value();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Certificate#getTrusted <em>Trusted</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Trusted</em>'.
	 * @see cz.klicnik.snapshot.model.Certificate#getTrusted()
	 * @see #getCertificate()
	 * @generated
	 */
	EAttribute getCertificate_Trusted();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.Key <em>Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Key</em>'.
	 * @see cz.klicnik.snapshot.model.Key
	 * @generated
	 */
	EClass getKey();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Key#getAlgorithm <em>Algorithm</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Algorithm</em>'.
	 * @see cz.klicnik.snapshot.model.Key#getAlgorithm()
	 * @see #getKey()
	 * @generated
	 */
	EAttribute getKey_Algorithm();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Key#getSign <em>Sign</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sign</em>'.
	 * @see cz.klicnik.snapshot.model.Key#getSign()
	 * @see #getKey()
	 * @generated
	 */
	EAttribute getKey_Sign();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Key#getVerify <em>Verify</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Verify</em>'.
	 * @see cz.klicnik.snapshot.model.Key#getVerify()
	 * @see #getKey()
	 * @generated
	 */
	EAttribute getKey_Verify();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Key#getDecrypt <em>Decrypt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Decrypt</em>'.
	 * @see cz.klicnik.snapshot.model.Key#getDecrypt()
	 * @see #getKey()
	 * @generated
	 */
	EAttribute getKey_Decrypt();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Key#getEncrypt <em>Encrypt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Encrypt</em>'.
	 * @see cz.klicnik.snapshot.model.Key#getEncrypt()
	 * @see #getKey()
	 * @generated
	 */
	EAttribute getKey_Encrypt();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Key#getUnwrap <em>Unwrap</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Unwrap</em>'.
	 * @see cz.klicnik.snapshot.model.Key#getUnwrap()
	 * @see #getKey()
	 * @generated
	 */
	EAttribute getKey_Unwrap();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Key#getWrap <em>Wrap</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Wrap</em>'.
	 * @see cz.klicnik.snapshot.model.Key#getWrap()
	 * @see #getKey()
	 * @generated
	 */
	EAttribute getKey_Wrap();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Key#getDerive <em>Derive</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Derive</em>'.
	 * @see cz.klicnik.snapshot.model.Key#getDerive()
	 * @see #getKey()
	 * @generated
	 */
	EAttribute getKey_Derive();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.Key#getLocal <em>Local</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Local</em>'.
	 * @see cz.klicnik.snapshot.model.Key#getLocal()
	 * @see #getKey()
	 * @generated
	 */
	EAttribute getKey_Local();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.AsymmetricKey <em>Asymmetric Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Asymmetric Key</em>'.
	 * @see cz.klicnik.snapshot.model.AsymmetricKey
	 * @generated
	 */
	EClass getAsymmetricKey();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.AsymmetricKey#getModulus <em>Modulus</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Modulus</em>'.
	 * @see cz.klicnik.snapshot.model.AsymmetricKey#getModulus()
	 * @see #getAsymmetricKey()
	 * @generated
	 */
	EAttribute getAsymmetricKey_Modulus();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.AsymmetricKey#getPublicExponent <em>Public Exponent</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Public Exponent</em>'.
	 * @see cz.klicnik.snapshot.model.AsymmetricKey#getPublicExponent()
	 * @see #getAsymmetricKey()
	 * @generated
	 */
	EAttribute getAsymmetricKey_PublicExponent();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.AsymmetricKey#getEcParameters <em>Ec Parameters</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ec Parameters</em>'.
	 * @see cz.klicnik.snapshot.model.AsymmetricKey#getEcParameters()
	 * @see #getAsymmetricKey()
	 * @generated
	 */
	EAttribute getAsymmetricKey_EcParameters();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.AsymmetricKey#getEcPoint <em>Ec Point</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ec Point</em>'.
	 * @see cz.klicnik.snapshot.model.AsymmetricKey#getEcPoint()
	 * @see #getAsymmetricKey()
	 * @generated
	 */
	EAttribute getAsymmetricKey_EcPoint();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.PrivateKey <em>Private Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Private Key</em>'.
	 * @see cz.klicnik.snapshot.model.PrivateKey
	 * @generated
	 */
	EClass getPrivateKey();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.PrivateKey#getSensitive <em>Sensitive</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sensitive</em>'.
	 * @see cz.klicnik.snapshot.model.PrivateKey#getSensitive()
	 * @see #getPrivateKey()
	 * @generated
	 */
	EAttribute getPrivateKey_Sensitive();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.PrivateKey#getAlwaysSensitive <em>Always Sensitive</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Always Sensitive</em>'.
	 * @see cz.klicnik.snapshot.model.PrivateKey#getAlwaysSensitive()
	 * @see #getPrivateKey()
	 * @generated
	 */
	EAttribute getPrivateKey_AlwaysSensitive();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.PrivateKey#getExtractable <em>Extractable</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Extractable</em>'.
	 * @see cz.klicnik.snapshot.model.PrivateKey#getExtractable()
	 * @see #getPrivateKey()
	 * @generated
	 */
	EAttribute getPrivateKey_Extractable();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.PrivateKey#getNeverExtractable <em>Never Extractable</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Never Extractable</em>'.
	 * @see cz.klicnik.snapshot.model.PrivateKey#getNeverExtractable()
	 * @see #getPrivateKey()
	 * @generated
	 */
	EAttribute getPrivateKey_NeverExtractable();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.PrivateKey#getAlwaysAuthenticate <em>Always Authenticate</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Always Authenticate</em>'.
	 * @see cz.klicnik.snapshot.model.PrivateKey#getAlwaysAuthenticate()
	 * @see #getPrivateKey()
	 * @generated
	 */
	EAttribute getPrivateKey_AlwaysAuthenticate();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.PublicKey <em>Public Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Public Key</em>'.
	 * @see cz.klicnik.snapshot.model.PublicKey
	 * @generated
	 */
	EClass getPublicKey();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.SecretKey <em>Secret Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Secret Key</em>'.
	 * @see cz.klicnik.snapshot.model.SecretKey
	 * @generated
	 */
	EClass getSecretKey();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SecretKey#getSensitive <em>Sensitive</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sensitive</em>'.
	 * @see cz.klicnik.snapshot.model.SecretKey#getSensitive()
	 * @see #getSecretKey()
	 * @generated
	 */
	EAttribute getSecretKey_Sensitive();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SecretKey#getAlwaysSensitive <em>Always Sensitive</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Always Sensitive</em>'.
	 * @see cz.klicnik.snapshot.model.SecretKey#getAlwaysSensitive()
	 * @see #getSecretKey()
	 * @generated
	 */
	EAttribute getSecretKey_AlwaysSensitive();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SecretKey#getExtractable <em>Extractable</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Extractable</em>'.
	 * @see cz.klicnik.snapshot.model.SecretKey#getExtractable()
	 * @see #getSecretKey()
	 * @generated
	 */
	EAttribute getSecretKey_Extractable();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SecretKey#getNeverExtractable <em>Never Extractable</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Never Extractable</em>'.
	 * @see cz.klicnik.snapshot.model.SecretKey#getNeverExtractable()
	 * @see #getSecretKey()
	 * @generated
	 */
	EAttribute getSecretKey_NeverExtractable();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.SecretKey#getLength <em>Length</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Length</em>'.
	 * @see cz.klicnik.snapshot.model.SecretKey#getLength()
	 * @see #getSecretKey()
	 * @generated
	 */
	EAttribute getSecretKey_Length();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.DataObject <em>Data Object</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Data Object</em>'.
	 * @see cz.klicnik.snapshot.model.DataObject
	 * @generated
	 */
	EClass getDataObject();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.DataObject#getApplication <em>Application</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Application</em>'.
	 * @see cz.klicnik.snapshot.model.DataObject#getApplication()
	 * @see #getDataObject()
	 * @generated
	 */
	EAttribute getDataObject_Application();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.DataObject#getValue <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see cz.klicnik.snapshot.model.DataObject#getValue()
	 * @see #getDataObject()
	 * @generated
	 */
	EAttribute getDataObject_Value();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.snapshot.model.OtherObject <em>Other Object</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Other Object</em>'.
	 * @see cz.klicnik.snapshot.model.OtherObject
	 * @generated
	 */
	EClass getOtherObject();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.snapshot.model.OtherObject#getObjectClass <em>Object Class</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Object Class</em>'.
	 * @see cz.klicnik.snapshot.model.OtherObject#getObjectClass()
	 * @see #getOtherObject()
	 * @generated
	 */
	EAttribute getOtherObject_ObjectClass();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.core.model.Trilean <em>Trilean</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Trilean</em>'.
	 * @see cz.klicnik.core.model.Trilean
	 * @model instanceClass="cz.klicnik.core.model.Trilean"
	 * @generated
	 */
	EDataType getTrilean();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.core.model.LoginState <em>Login State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Login State</em>'.
	 * @see cz.klicnik.core.model.LoginState
	 * @model instanceClass="cz.klicnik.core.model.LoginState"
	 * @generated
	 */
	EDataType getLoginState();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.core.model.PinState <em>Pin State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Pin State</em>'.
	 * @see cz.klicnik.core.model.PinState
	 * @model instanceClass="cz.klicnik.core.model.PinState"
	 * @generated
	 */
	EDataType getPinState();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.core.model.Attribute.State <em>Attribute State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Attribute State</em>'.
	 * @see cz.klicnik.core.model.Attribute.State
	 * @model instanceClass="cz.klicnik.core.model.Attribute$State"
	 * @generated
	 */
	EDataType getAttributeState();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.core.model.Attribute.Format <em>Attribute Format</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Attribute Format</em>'.
	 * @see cz.klicnik.core.model.Attribute.Format
	 * @model instanceClass="cz.klicnik.core.model.Attribute$Format"
	 * @generated
	 */
	EDataType getAttributeFormat();

	/**
	 * Returns the factory that creates the instances of the model.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	SnapshotFactory getSnapshotFactory();

	/**
	 * <!-- begin-user-doc -->
	 * Defines literals for the meta objects that represent
	 * <ul>
	 *   <li>each class,</li>
	 *   <li>each feature of each class,</li>
	 *   <li>each enum,</li>
	 *   <li>and each data type</li>
	 * </ul>
	 * <!-- end-user-doc -->
	 * @generated
	 */
	interface Literals {
		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl <em>Saved Token</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.SavedTokenImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getSavedToken()
		 * @generated
		 */
		EClass SAVED_TOKEN = eINSTANCE.getSavedToken();

		/**
		 * The meta object literal for the '<em><b>Taken At</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SAVED_TOKEN__TAKEN_AT = eINSTANCE.getSavedToken_TakenAt();

		/**
		 * The meta object literal for the '<em><b>Author</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SAVED_TOKEN__AUTHOR = eINSTANCE.getSavedToken_Author();

		/**
		 * The meta object literal for the '<em><b>Program</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SAVED_TOKEN__PROGRAM = eINSTANCE.getSavedToken_Program();

		/**
		 * The meta object literal for the '<em><b>Driver</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SAVED_TOKEN__DRIVER = eINSTANCE.getSavedToken_Driver();

		/**
		 * The meta object literal for the '<em><b>Library</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SAVED_TOKEN__LIBRARY = eINSTANCE.getSavedToken_Library();

		/**
		 * The meta object literal for the '<em><b>Library Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SAVED_TOKEN__LIBRARY_VERSION = eINSTANCE.getSavedToken_LibraryVersion();

		/**
		 * The meta object literal for the '<em><b>Family</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SAVED_TOKEN__FAMILY = eINSTANCE.getSavedToken_Family();

		/**
		 * The meta object literal for the '<em><b>Read At</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SAVED_TOKEN__READ_AT = eINSTANCE.getSavedToken_ReadAt();

		/**
		 * The meta object literal for the '<em><b>Login</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SAVED_TOKEN__LOGIN = eINSTANCE.getSavedToken_Login();

		/**
		 * The meta object literal for the '<em><b>Info</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SAVED_TOKEN__INFO = eINSTANCE.getSavedToken_Info();

		/**
		 * The meta object literal for the '<em><b>Slot</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SAVED_TOKEN__SLOT = eINSTANCE.getSavedToken_Slot();

		/**
		 * The meta object literal for the '<em><b>Entries</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SAVED_TOKEN__ENTRIES = eINSTANCE.getSavedToken_Entries();

		/**
		 * The meta object literal for the '<em><b>Problems</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SAVED_TOKEN__PROBLEMS = eINSTANCE.getSavedToken_Problems();

		/**
		 * The meta object literal for the '<em><b>Mechanisms</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SAVED_TOKEN__MECHANISMS = eINSTANCE.getSavedToken_Mechanisms();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.InfoImpl <em>Info</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.InfoImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getInfo()
		 * @generated
		 */
		EClass INFO = eINSTANCE.getInfo();

		/**
		 * The meta object literal for the '<em><b>Label</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__LABEL = eINSTANCE.getInfo_Label();

		/**
		 * The meta object literal for the '<em><b>Manufacturer</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__MANUFACTURER = eINSTANCE.getInfo_Manufacturer();

		/**
		 * The meta object literal for the '<em><b>Model</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__MODEL = eINSTANCE.getInfo_Model();

		/**
		 * The meta object literal for the '<em><b>Serial</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__SERIAL = eINSTANCE.getInfo_Serial();

		/**
		 * The meta object literal for the '<em><b>Flags</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__FLAGS = eINSTANCE.getInfo_Flags();

		/**
		 * The meta object literal for the '<em><b>User Pin</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__USER_PIN = eINSTANCE.getInfo_UserPin();

		/**
		 * The meta object literal for the '<em><b>Security Officer Pin</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__SECURITY_OFFICER_PIN = eINSTANCE.getInfo_SecurityOfficerPin();

		/**
		 * The meta object literal for the '<em><b>Minimum Pin Length</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__MINIMUM_PIN_LENGTH = eINSTANCE.getInfo_MinimumPinLength();

		/**
		 * The meta object literal for the '<em><b>Maximum Pin Length</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__MAXIMUM_PIN_LENGTH = eINSTANCE.getInfo_MaximumPinLength();

		/**
		 * The meta object literal for the '<em><b>Public Total</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__PUBLIC_TOTAL = eINSTANCE.getInfo_PublicTotal();

		/**
		 * The meta object literal for the '<em><b>Public Free</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__PUBLIC_FREE = eINSTANCE.getInfo_PublicFree();

		/**
		 * The meta object literal for the '<em><b>Private Total</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__PRIVATE_TOTAL = eINSTANCE.getInfo_PrivateTotal();

		/**
		 * The meta object literal for the '<em><b>Private Free</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__PRIVATE_FREE = eINSTANCE.getInfo_PrivateFree();

		/**
		 * The meta object literal for the '<em><b>Open Sessions</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__OPEN_SESSIONS = eINSTANCE.getInfo_OpenSessions();

		/**
		 * The meta object literal for the '<em><b>Maximum Sessions</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__MAXIMUM_SESSIONS = eINSTANCE.getInfo_MaximumSessions();

		/**
		 * The meta object literal for the '<em><b>Open Write Sessions</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__OPEN_WRITE_SESSIONS = eINSTANCE.getInfo_OpenWriteSessions();

		/**
		 * The meta object literal for the '<em><b>Maximum Write Sessions</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__MAXIMUM_WRITE_SESSIONS = eINSTANCE.getInfo_MaximumWriteSessions();

		/**
		 * The meta object literal for the '<em><b>Hardware Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__HARDWARE_VERSION = eINSTANCE.getInfo_HardwareVersion();

		/**
		 * The meta object literal for the '<em><b>Firmware Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__FIRMWARE_VERSION = eINSTANCE.getInfo_FirmwareVersion();

		/**
		 * The meta object literal for the '<em><b>Clock</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INFO__CLOCK = eINSTANCE.getInfo_Clock();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.SlotImpl <em>Slot</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.SlotImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getSlot()
		 * @generated
		 */
		EClass SLOT = eINSTANCE.getSlot();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SLOT__ID = eINSTANCE.getSlot_Id();

		/**
		 * The meta object literal for the '<em><b>Description</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SLOT__DESCRIPTION = eINSTANCE.getSlot_Description();

		/**
		 * The meta object literal for the '<em><b>Manufacturer</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SLOT__MANUFACTURER = eINSTANCE.getSlot_Manufacturer();

		/**
		 * The meta object literal for the '<em><b>Removable</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SLOT__REMOVABLE = eINSTANCE.getSlot_Removable();

		/**
		 * The meta object literal for the '<em><b>Hardware</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SLOT__HARDWARE = eINSTANCE.getSlot_Hardware();

		/**
		 * The meta object literal for the '<em><b>Hardware Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SLOT__HARDWARE_VERSION = eINSTANCE.getSlot_HardwareVersion();

		/**
		 * The meta object literal for the '<em><b>Firmware Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SLOT__FIRMWARE_VERSION = eINSTANCE.getSlot_FirmwareVersion();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.ProblemImpl <em>Problem</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.ProblemImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getProblem()
		 * @generated
		 */
		EClass PROBLEM = eINSTANCE.getProblem();

		/**
		 * The meta object literal for the '<em><b>Code</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROBLEM__CODE = eINSTANCE.getProblem_Code();

		/**
		 * The meta object literal for the '<em><b>Details</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PROBLEM__DETAILS = eINSTANCE.getProblem_Details();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.DetailImpl <em>Detail</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.DetailImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getDetail()
		 * @generated
		 */
		EClass DETAIL = eINSTANCE.getDetail();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DETAIL__NAME = eINSTANCE.getDetail_Name();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DETAIL__VALUE = eINSTANCE.getDetail_Value();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.MechanismImpl <em>Mechanism</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.MechanismImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getMechanism()
		 * @generated
		 */
		EClass MECHANISM = eINSTANCE.getMechanism();

		/**
		 * The meta object literal for the '<em><b>Type</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MECHANISM__TYPE = eINSTANCE.getMechanism_Type();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MECHANISM__NAME = eINSTANCE.getMechanism_Name();

		/**
		 * The meta object literal for the '<em><b>Minimum Key Size</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MECHANISM__MINIMUM_KEY_SIZE = eINSTANCE.getMechanism_MinimumKeySize();

		/**
		 * The meta object literal for the '<em><b>Maximum Key Size</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MECHANISM__MAXIMUM_KEY_SIZE = eINSTANCE.getMechanism_MaximumKeySize();

		/**
		 * The meta object literal for the '<em><b>Flags</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MECHANISM__FLAGS = eINSTANCE.getMechanism_Flags();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.EntryImpl <em>Entry</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.EntryImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getEntry()
		 * @generated
		 */
		EClass ENTRY = eINSTANCE.getEntry();

		/**
		 * The meta object literal for the '<em><b>Handle</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ENTRY__HANDLE = eINSTANCE.getEntry_Handle();

		/**
		 * The meta object literal for the '<em><b>Label</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ENTRY__LABEL = eINSTANCE.getEntry_Label();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ENTRY__ID = eINSTANCE.getEntry_Id();

		/**
		 * The meta object literal for the '<em><b>Private</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ENTRY__PRIVATE = eINSTANCE.getEntry_Private();

		/**
		 * The meta object literal for the '<em><b>Modifiable</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ENTRY__MODIFIABLE = eINSTANCE.getEntry_Modifiable();

		/**
		 * The meta object literal for the '<em><b>Problem</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ENTRY__PROBLEM = eINSTANCE.getEntry_Problem();

		/**
		 * The meta object literal for the '<em><b>Attributes</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ENTRY__ATTRIBUTES = eINSTANCE.getEntry_Attributes();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.SavedAttributeImpl <em>Saved Attribute</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.SavedAttributeImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getSavedAttribute()
		 * @generated
		 */
		EClass SAVED_ATTRIBUTE = eINSTANCE.getSavedAttribute();

		/**
		 * The meta object literal for the '<em><b>Type</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SAVED_ATTRIBUTE__TYPE = eINSTANCE.getSavedAttribute_Type();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SAVED_ATTRIBUTE__NAME = eINSTANCE.getSavedAttribute_Name();

		/**
		 * The meta object literal for the '<em><b>State</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SAVED_ATTRIBUTE__STATE = eINSTANCE.getSavedAttribute_State();

		/**
		 * The meta object literal for the '<em><b>Format</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SAVED_ATTRIBUTE__FORMAT = eINSTANCE.getSavedAttribute_Format();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SAVED_ATTRIBUTE__VALUE = eINSTANCE.getSavedAttribute_Value();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.CertificateImpl <em>Certificate</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.CertificateImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getCertificate()
		 * @generated
		 */
		EClass CERTIFICATE = eINSTANCE.getCertificate();

		/**
		 * The meta object literal for the '<em><b>Type</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CERTIFICATE__TYPE = eINSTANCE.getCertificate_Type();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CERTIFICATE__VALUE = eINSTANCE.getCertificate_Value();

		/**
		 * The meta object literal for the '<em><b>Trusted</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CERTIFICATE__TRUSTED = eINSTANCE.getCertificate_Trusted();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.KeyImpl <em>Key</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.KeyImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getKey()
		 * @generated
		 */
		EClass KEY = eINSTANCE.getKey();

		/**
		 * The meta object literal for the '<em><b>Algorithm</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEY__ALGORITHM = eINSTANCE.getKey_Algorithm();

		/**
		 * The meta object literal for the '<em><b>Sign</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEY__SIGN = eINSTANCE.getKey_Sign();

		/**
		 * The meta object literal for the '<em><b>Verify</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEY__VERIFY = eINSTANCE.getKey_Verify();

		/**
		 * The meta object literal for the '<em><b>Decrypt</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEY__DECRYPT = eINSTANCE.getKey_Decrypt();

		/**
		 * The meta object literal for the '<em><b>Encrypt</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEY__ENCRYPT = eINSTANCE.getKey_Encrypt();

		/**
		 * The meta object literal for the '<em><b>Unwrap</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEY__UNWRAP = eINSTANCE.getKey_Unwrap();

		/**
		 * The meta object literal for the '<em><b>Wrap</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEY__WRAP = eINSTANCE.getKey_Wrap();

		/**
		 * The meta object literal for the '<em><b>Derive</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEY__DERIVE = eINSTANCE.getKey_Derive();

		/**
		 * The meta object literal for the '<em><b>Local</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEY__LOCAL = eINSTANCE.getKey_Local();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.AsymmetricKeyImpl <em>Asymmetric Key</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.AsymmetricKeyImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getAsymmetricKey()
		 * @generated
		 */
		EClass ASYMMETRIC_KEY = eINSTANCE.getAsymmetricKey();

		/**
		 * The meta object literal for the '<em><b>Modulus</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ASYMMETRIC_KEY__MODULUS = eINSTANCE.getAsymmetricKey_Modulus();

		/**
		 * The meta object literal for the '<em><b>Public Exponent</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ASYMMETRIC_KEY__PUBLIC_EXPONENT = eINSTANCE.getAsymmetricKey_PublicExponent();

		/**
		 * The meta object literal for the '<em><b>Ec Parameters</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ASYMMETRIC_KEY__EC_PARAMETERS = eINSTANCE.getAsymmetricKey_EcParameters();

		/**
		 * The meta object literal for the '<em><b>Ec Point</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ASYMMETRIC_KEY__EC_POINT = eINSTANCE.getAsymmetricKey_EcPoint();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.PrivateKeyImpl <em>Private Key</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.PrivateKeyImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getPrivateKey()
		 * @generated
		 */
		EClass PRIVATE_KEY = eINSTANCE.getPrivateKey();

		/**
		 * The meta object literal for the '<em><b>Sensitive</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PRIVATE_KEY__SENSITIVE = eINSTANCE.getPrivateKey_Sensitive();

		/**
		 * The meta object literal for the '<em><b>Always Sensitive</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PRIVATE_KEY__ALWAYS_SENSITIVE = eINSTANCE.getPrivateKey_AlwaysSensitive();

		/**
		 * The meta object literal for the '<em><b>Extractable</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PRIVATE_KEY__EXTRACTABLE = eINSTANCE.getPrivateKey_Extractable();

		/**
		 * The meta object literal for the '<em><b>Never Extractable</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PRIVATE_KEY__NEVER_EXTRACTABLE = eINSTANCE.getPrivateKey_NeverExtractable();

		/**
		 * The meta object literal for the '<em><b>Always Authenticate</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PRIVATE_KEY__ALWAYS_AUTHENTICATE = eINSTANCE.getPrivateKey_AlwaysAuthenticate();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.PublicKeyImpl <em>Public Key</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.PublicKeyImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getPublicKey()
		 * @generated
		 */
		EClass PUBLIC_KEY = eINSTANCE.getPublicKey();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.SecretKeyImpl <em>Secret Key</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.SecretKeyImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getSecretKey()
		 * @generated
		 */
		EClass SECRET_KEY = eINSTANCE.getSecretKey();

		/**
		 * The meta object literal for the '<em><b>Sensitive</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SECRET_KEY__SENSITIVE = eINSTANCE.getSecretKey_Sensitive();

		/**
		 * The meta object literal for the '<em><b>Always Sensitive</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SECRET_KEY__ALWAYS_SENSITIVE = eINSTANCE.getSecretKey_AlwaysSensitive();

		/**
		 * The meta object literal for the '<em><b>Extractable</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SECRET_KEY__EXTRACTABLE = eINSTANCE.getSecretKey_Extractable();

		/**
		 * The meta object literal for the '<em><b>Never Extractable</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SECRET_KEY__NEVER_EXTRACTABLE = eINSTANCE.getSecretKey_NeverExtractable();

		/**
		 * The meta object literal for the '<em><b>Length</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SECRET_KEY__LENGTH = eINSTANCE.getSecretKey_Length();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.DataObjectImpl <em>Data Object</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.DataObjectImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getDataObject()
		 * @generated
		 */
		EClass DATA_OBJECT = eINSTANCE.getDataObject();

		/**
		 * The meta object literal for the '<em><b>Application</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DATA_OBJECT__APPLICATION = eINSTANCE.getDataObject_Application();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DATA_OBJECT__VALUE = eINSTANCE.getDataObject_Value();

		/**
		 * The meta object literal for the '{@link cz.klicnik.snapshot.model.impl.OtherObjectImpl <em>Other Object</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.snapshot.model.impl.OtherObjectImpl
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getOtherObject()
		 * @generated
		 */
		EClass OTHER_OBJECT = eINSTANCE.getOtherObject();

		/**
		 * The meta object literal for the '<em><b>Object Class</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute OTHER_OBJECT__OBJECT_CLASS = eINSTANCE.getOtherObject_ObjectClass();

		/**
		 * The meta object literal for the '<em>Trilean</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.core.model.Trilean
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getTrilean()
		 * @generated
		 */
		EDataType TRILEAN = eINSTANCE.getTrilean();

		/**
		 * The meta object literal for the '<em>Login State</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.core.model.LoginState
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getLoginState()
		 * @generated
		 */
		EDataType LOGIN_STATE = eINSTANCE.getLoginState();

		/**
		 * The meta object literal for the '<em>Pin State</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.core.model.PinState
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getPinState()
		 * @generated
		 */
		EDataType PIN_STATE = eINSTANCE.getPinState();

		/**
		 * The meta object literal for the '<em>Attribute State</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.core.model.Attribute.State
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getAttributeState()
		 * @generated
		 */
		EDataType ATTRIBUTE_STATE = eINSTANCE.getAttributeState();

		/**
		 * The meta object literal for the '<em>Attribute Format</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.core.model.Attribute.Format
		 * @see cz.klicnik.snapshot.model.impl.SnapshotPackageImpl#getAttributeFormat()
		 * @generated
		 */
		EDataType ATTRIBUTE_FORMAT = eINSTANCE.getAttributeFormat();

	}

} //SnapshotPackage
